// Threads, futures, parallel waiting, files and clocks of the C++ library.
#include <barrier>
#include <cassert>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <future>
#include <iostream>
#include <mutex>
#include <numeric>
#include <random>
#include <semaphore>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

int main() {
  std::barrier together(4);
  std::atomic<int> sum = 0;
  {
    std::vector<std::jthread> threads;
    for (int n = 0; n < 4; n++) {
      threads.emplace_back([&, n] {
        together.arrive_and_wait();
        sum += n;
      });
    }
  }
  assert(sum == 6);
  assert(std::async(std::launch::async, [] { return 42; }).get() == 42);
  std::counting_semaphore<> none(0);
  assert(!none.try_acquire_for(std::chrono::milliseconds(2)));
  std::mutex mutex;
  std::condition_variable_any late;
  std::unique_lock lock(mutex);
  assert(late.wait_for(lock, std::chrono::milliseconds(2)) == std::cv_status::timeout);
  std::random_device()();
  std::this_thread::sleep_for(std::chrono::milliseconds(2));

  namespace files = std::filesystem;
  files::create_directories("folder/inside");
  std::ofstream("folder/inside/file") << "text";
  files::copy("folder", "copied", files::copy_options::recursive);
  files::last_write_time("copied", files::file_time_type::clock::now());
  assert(files::file_size("copied/inside/file") == 4 && files::space(".").available > 0);
  assert(files::remove_all("folder") == 3);
  assert(std::system("exit 3") == 3 << 8);
  try {
    throw std::runtime_error("is caught");
  } catch (const std::exception &) {
    std::cout << "as expected" << std::endl;
  }
}
